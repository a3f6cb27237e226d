// Signs in by a passkey, and adds one. Pages say by attributes what is asked; nothing is fetched.

const able = Boolean(globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON);

const show = (name) => {
  for (const element of document.querySelectorAll(`[data-passkeys="${name}"]`)) element.hidden = false;
};

const hide = (name) => {
  for (const element of document.querySelectorAll(`[data-passkeys="${name}"]`)) element.hidden = true;
};

// What the device answers to the question of a form.
const answer = ({ passkeyQuestion, passkeyKind }) => {
  const question = JSON.parse(passkeyQuestion);
  return passkeyKind === "new"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question) });
};

const ask = async (form) => {
  hide("failed");
  try {
    form.elements.answer.value = JSON.stringify(await answer(form.dataset));
    form.submit();
  } catch {
    show("failed");
  }
};

if (able) {
  hide("unable");
  show("able");
  for (const form of document.querySelectorAll("form[data-passkey-question]")) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form);
    });
    ask(form);
  }
}
