// Reading in: files are dropped onto the form, and a batch that is being read tells how far it is.
"use strict";

const drop = document.getElementById("drop");
if (drop !== null) {
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    document.getElementById("files").files = event.dataTransfer.files;
  });
}

const progress = document.getElementById("progress");
if (progress !== null) {
  const events = new EventSource(progress.dataset.events);
  events.addEventListener("message", (event) => {
    const told = JSON.parse(event.data);
    progress.textContent = `${told.state}: ${told.reports} reports read so far, ${told.claims} claims, ${told.unreadable} not readable`;
    if (["read", "kept", "failed"].includes(told.state)) {
      events.close();
      window.location.reload();
    }
  });
}
