// Keeps what is typed into the forms of a meeting on this device until the server has it, and
// sends the very same form again when the line broke. Nothing needs it: without, forms are forms.

// How long a form may take on its way.
const PATIENCE = 20_000;

const forms = [...document.querySelectorAll("form[data-draft]")];

// A device may not let us keep anything; then nothing is kept.
const shelf = (does) => {
  try {
    return does(localStorage);
  } catch {
    return null;
  }
};
// Where others use the computer, too, a draft has no name: nothing is kept.
const kept = ({ dataset }) => dataset.draft && shelf((all) => JSON.parse(all.getItem(dataset.draft)));
const keep = ({ dataset }, draft) =>
  dataset.draft && shelf((all) => all.setItem(dataset.draft, JSON.stringify(draft)));
const forget = ({ dataset }) => dataset.draft && shelf((all) => all.removeItem(dataset.draft));

const note = (form, name) => form.querySelector(`[data-drafts="${name}"]`);
const typed = (form) => [...new FormData(form)];
const isTyped = (form) => ([name]) => form.elements[name]?.type !== "hidden";
const words = (form, pairs) => JSON.stringify(pairs.filter(isTyped(form)));

const fill = (form, pairs) => {
  for (const field of form.elements) {
    const values = pairs.filter(([name]) => name === field.name).map(([, value]) => value);
    if (["radio", "checkbox"].includes(field.type)) field.checked = values.includes(field.value);
    else if (values.length > 0 && field.name) field.value = values[0];
    if (field.type !== "hidden" && values.some(Boolean)) field.closest("details")?.setAttribute("open", "");
  }
};

const restore = (form) => {
  const draft = kept(form);
  if ("cameBack" in form.dataset) keep(form, { pairs: typed(form) });
  else if (draft && (draft.waits || words(form, draft.pairs) !== words(form, typed(form)))) {
    fill(form, draft.pairs);
    note(form, "kept").hidden = Boolean(draft.waits);
    if (draft.waits) wait(form, draft.button);
  } else forget(form);
};

// The form was not sent, and waits for the line.
const wait = (form, button) => {
  form.waits = { button };
  keep(form, { pairs: typed(form), waits: true, button });
  note(form, "unsent").hidden = false;
  note(form, "unsent").scrollIntoView({ block: "nearest" });
};

// Goes where the server leads. On the same page again, the focus stays where it was.
const go = (address, place) => {
  shelf(() => sessionStorage.setItem("place", place));
  location.assign(address);
};

const comeBack = () => {
  const place = shelf(() => sessionStorage.getItem("place"));
  shelf(() => sessionStorage.removeItem("place"));
  if (place) document.getElementById(place)?.focus();
};

const hasTaken = ({ redirected, url }, form) =>
  redirected && new URL(url).pathname.startsWith(form.dataset.within);

// What the server has not taken it shows itself: the browser sends the form once more, as it is.
const ask = (form, { name, value }) => {
  if (name) {
    const field = Object.assign(document.createElement("input"), { type: "hidden", name, value });
    form.append(field);
  }
  form.submit();
};

const send = async (form, button) => {
  if (form.sends) return;
  form.sends = true;
  const pairs = typed(form);
  keep(form, { pairs, waits: true, button });
  const body = new URLSearchParams(pairs);
  if (button.name) body.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status >= 500) throw answer;
    if (!hasTaken(answer, form)) return ask(form, button);
    forget(form);
    go(answer.url, button.id);
  } catch {
    wait(form, button);
  } finally {
    form.sends = false;
  }
};

// Whether a form that waits has come through all the same, nobody knows. Once it says something
// else it is another form: the server tells the two apart, and asks about the second.
const change = (form) => {
  if (form.waits) form.elements.key.value = key();
  keep(form, { pairs: typed(form), waits: Boolean(form.waits), button: form.waits?.button });
};

const key = () => {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
};

const again = () => {
  for (const form of forms) if (form.waits) send(form, form.waits.button);
};

for (const form of forms) {
  restore(form);
  form.addEventListener("input", () => change(form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { name = "", value = "", id = "" } = event.submitter ?? {};
    send(form, { name, value, id });
  });
  note(form, "again").addEventListener("click", () => send(form, form.waits.button));
}

addEventListener("online", again);
// A page out of the browser's own memory may hold a form that was taken since.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
comeBack();
