// What does not fit on the page as it now stands, and what is too small to hit.
const answer = arguments[arguments.length - 1];
const name = (e) =>
  `${e.tagName.toLowerCase()}.${e.className} “${(e.innerText ?? e.name ?? "").trim().slice(0, 30)}”`;
const seen = (e) => e.checkVisibility() && !e.closest(".visually-hidden, .skip");
const all = (css) => [...document.querySelectorAll(css)].filter(seen);
const look = async () => {
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const width = document.documentElement.clientWidth;
  const complaints = [];
  if (document.documentElement.scrollWidth > width) {
    const wide = all("body *").filter((e) => e.getBoundingClientRect().right > width + 0.5);
    complaints.push(`scrolls sideways: ${wide.slice(0, 4).map(name).join(", ")}`);
  }
  const boxes = ".button, .card, .empty, .flag, .note, .panel, .reason, .tally, .tile, .nav__link, .status, td, th";
  for (const box of all(boxes)) {
    if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== "inline")
      complaints.push(`does not hold its content: ${name(box)}`);
  }
  for (const box of all("body *:not(.table-wrap, textarea, select, input, progress)")) {
    const { overflowX, overflowY } = getComputedStyle(box);
    const cut = overflowX !== "visible" && box.scrollWidth > box.clientWidth + 1;
    if (cut || (overflowY !== "visible" && box.scrollHeight > box.clientHeight + 1))
      complaints.push(`is cut off: ${name(box)}`);
  }
  // A box to tick is hit by its label; a number within a sentence is as high as its line allows.
  const targets = "button, .button, summary, .nav__link, .tile, select, textarea, input:not([type=hidden], .sentence__number)";
  for (const target of all(targets)) {
    const { height } = (target.closest("label") ?? target).getBoundingClientRect();
    if (height < 43.5) complaints.push(`is only ${height} px high: ${name(target)}`);
  }
  return complaints;
};
look().then(answer, (failure) => answer([String(failure)]));
