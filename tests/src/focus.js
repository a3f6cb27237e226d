// What has the focus, what it is called, and whether somebody who looks can see that.
const answer = arguments[arguments.length - 1];
const focused = document.activeElement;
const label = focused.labels?.[0] ?? focused;
const called = (focused.ariaLabel ?? label.innerText ?? "").trim().split("\n")[0];
const complaints = [];
if (focused !== document.body) {
  const outlined = [focused, focused.closest("label"), focused.closest(".action-row")];
  const shown = outlined.some((e) => {
    const style = e && getComputedStyle(e);
    return style && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  });
  if (!shown) complaints.push("its focus does not show");
  const { left, top, width, height } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + Math.min(height / 2, 20)];
  const above = document.elementFromPoint(x, y);
  if (!above) complaints.push("it has the focus outside of the window");
  else if (!focused.contains(above) && !above.contains(focused)) complaints.push("something hides it");
}
answer({ called, complaints });
