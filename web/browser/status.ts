/** Says something to whoever sees or hears the page. */
export function say(text: string): void {
  const status = document.getElementById('status');
  if (status === null) return;
  status.textContent = text;
  setTimeout(() => {
    if (status.textContent === text) status.textContent = '';
  }, 4_000);
}
