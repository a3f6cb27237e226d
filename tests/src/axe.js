// Looks for barriers on the page as it now stands: axe-core is there already.
const answer = arguments[arguments.length - 1];
const scheme = () => {
  if (matchMedia("(forced-colors: active)").matches) return "Forced";
  return matchMedia("(prefers-color-scheme: dark)").matches ? "Dark" : "Light";
};
const sideways = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("body *")].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5,
  );
  const names = wide.slice(0, 5).map((e) => e.tagName.toLowerCase() + "." + e.className);
  return ["scrolls sideways: " + names.join(", ")];
};
const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations", "incomplete"],
};
const told = (kind) => ({ id, help, nodes }) =>
  nodes.map(({ target, any, all, none }) => {
    const why = [...any, ...all, ...none].map(({ message }) => message).join(" ");
    return `${kind} ${id} (${help}): ${target.join(" ")}: ${why}`;
  });
const look = async () => {
  // Two frames, so that what a new width or light changes has been drawn.
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const page = {
    width: innerWidth,
    scheme: scheme(),
    status: performance.getEntriesByType("navigation")[0].responseStatus,
  };
  const { violations, incomplete } = await window.axe.run(document, options);
  const barriers = violations.flatMap(told("breaks"));
  const doubts = incomplete.flatMap(told("may break"));
  return { ...page, barriers: [...barriers, ...doubts, ...sideways()] };
};
look().then(answer, (failure) => answer({ width: 0, scheme: "", status: 0, barriers: [String(failure)] }));
