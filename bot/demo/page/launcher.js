// A form may take some seconds (three months go by): say so, and do not send it twice.
document.addEventListener("submit", (event) => {
  if (document.body.classList.contains("busy")) event.preventDefault();
  document.body.classList.add("busy");
});
window.addEventListener("pageshow", () => document.body.classList.remove("busy"));
