// Looks for barriers on the page, with everything unfolded. axe-core itself is put in where it is needed.
const answer = arguments[arguments.length - 1];
for (const folded of document.querySelectorAll("details")) {
  folded.removeAttribute("name");
  folded.open = true;
}
const sideways = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll("main *")].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5,
  );
  const names = wide.slice(0, 5).map((e) => e.tagName.toLowerCase() + "." + e.className);
  return ["scrolls sideways: " + names.join(", ")];
};
const options = {
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
  rules: { "target-size": { enabled: true } },
  resultTypes: ["violations"],
};
const page = {
  width: innerWidth,
  scheme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  status: performance.getEntriesByType("navigation")[0].responseStatus,
};
/* AXE_CORE */
window.axe.run(document, options).then(
  ({ violations }) => {
    const barriers = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, any }) => {
        const why = any.map(({ message }) => message).join(" ");
        return `${id} (${help}): ${target.join(" ")}: ${why}`;
      }),
    );
    answer({ ...page, barriers: barriers.concat(sideways()) });
  },
  (failure) => answer({ ...page, barriers: [String(failure)] }),
);
