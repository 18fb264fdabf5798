// Light or dark, as chosen at this browser; runs before the first paint, so that nothing flashes.
const themes = ["system", "light", "dark"];

function readTheme() {
  try {
    const kept = localStorage.getItem("kadesh-theme");
    return themes.includes(kept) ? kept : "system";
  } catch {
    return "system"; // a browser may forbid to keep anything
  }
}

function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("kadesh-theme", theme);
  } catch {
    // then it holds for this page only
  }
}

document.documentElement.dataset.theme = readTheme();
document.documentElement.classList.add("scripted");
