// What the pages do beyond links and forms. Everything here is an addition: without it the desk can be read all the same.
import { drawBrush } from "./timeline.js";

const form = () => document.getElementById("filters");

// A link to the same page with other filters fills in the form, so that form, list, map and line of time stay in step.
export function choose(search) {
  const wanted = new URLSearchParams(search);
  for (const field of form().elements) {
    if (!field.name) continue;
    const value = wanted.get(field.name) ?? (field.dataset.usual || "");
    if (field.type === "checkbox") field.checked = value !== "" && value !== "0";
    else field.value = value;
  }
  window.htmx.trigger(form(), "choose");
}

function leaveOutTheUsual(event) {
  if (event.detail.elt !== form()) return;
  const wanted = event.detail.formData;
  for (const field of form().elements) {
    if (field.name && (field.value === "" || field.value === field.dataset.usual)) wanted.delete(field.name);
  }
  if (!wanted.has("near")) wanted.delete("within");
}

function followLink(event) {
  const link = event.target.closest("#results a[data-choose]");
  if (!link || !form() || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
  event.preventDefault();
  choose(new URL(link.href.baseVal ?? link.href, location.href).search);
}

// What cannot be shown is said where it would stand; while the ledger is being read the page for that is shown.
function tellFault({ detail: { xhr, pathInfo } }) {
  if (xhr.status === 503) return location.assign(pathInfo.finalRequestPath);
  const told = new DOMParser().parseFromString(xhr.responseText, "text/html").querySelector(".fault");
  const line = Object.assign(document.createElement("p"), { className: "fault", role: "alert" });
  line.textContent = `${told?.textContent ?? "The desk does not answer"}. What stands below is as before.`;
  document.querySelector("#results > .fault")?.remove();
  document.getElementById("results")?.prepend(line);
}

let drawnMap = null;

async function showMap() {
  const place = document.getElementById("map");
  if (!place) return;
  if (drawnMap && drawnMap.place === place) {
    drawnMap.show(document.getElementById("results").dataset.map);
    return;
  }
  const { drawMap } = await import("./map.js");
  drawnMap = await drawMap(place, choose);
  if (drawnMap) drawnMap.show(document.getElementById("results").dataset.map);
}

function offerThemes() {
  const button = document.getElementById("theme");
  if (!button || button.dataset.ready) return;
  const name = () => (button.textContent = `Theme: ${document.documentElement.dataset.theme}`);
  button.dataset.ready = "yes";
  button.hidden = false;
  button.addEventListener("click", () => {
    setTheme(themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length]);
    name();
    document.dispatchEvent(new Event("themechange"));
  });
  name();
}

// The map waits until the page stands: first the words, then the picture.
const afterPaint = (work) => requestAnimationFrame(() => setTimeout(work, 0));

function begin() {
  offerThemes();
  drawBrush(document.getElementById("timeline"), form(), () => window.htmx.trigger(form(), "choose"));
  afterPaint(showMap);
}

// On a small screen what was found comes first; filters that are in use stay in sight.
function foldFilters() {
  const fold = document.querySelector(".fold");
  if (fold && !("used" in fold.dataset)) fold.open = matchMedia("(min-width: 48rem)").matches;
}

document.addEventListener("htmx:configRequest", leaveOutTheUsual);
document.addEventListener("htmx:afterSettle", begin);
document.addEventListener("htmx:responseError", tellFault);
document.addEventListener("htmx:sendError", tellFault);
document.addEventListener("click", followLink);
foldFilters();
begin();
