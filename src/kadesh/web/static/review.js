// Review by keys: each control carries its key in data-key. Nothing here decides; without it the same forms are sent by hand.
"use strict";

function isTyping(target) {
  return target.matches("input:not([type=radio]), textarea, select, [contenteditable]");
}

function reasonIsGiven(form) {
  return form.querySelector("[name=reason]:checked") !== null || form.querySelector("[name=why]").value.trim() !== "";
}

document.addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && isTyping(event.target)) {
    event.target.blur();
    return;
  }
  if (isTyping(event.target)) return;
  const control = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
  if (control === null) return;
  event.preventDefault();
  control.click();
});

const form = document.getElementById("judge");
if (form !== null) {
  form.addEventListener("submit", (event) => {
    const asked = document.getElementById("ask-why");
    asked.hidden = reasonIsGiven(form);
    if (asked.hidden) return;
    event.preventDefault();
    form.querySelector("[name=reason]").focus();
  });
}
