/**
 * The licence texts of all that is handed out: in the page itself where it is a single file, else in a file beside it. null where
 * neither is there.
 */
export async function licences(): Promise<string | null> {
  const inside = document.querySelector<HTMLTemplateElement>("template#licences");
  if (inside) return inside.content.textContent;
  try {
    const file = await fetch("licences.txt");
    return file.ok ? await file.text() : null;
  } catch {
    return null;
  }
}
