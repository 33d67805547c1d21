export type Toast = { id: number; text: string; action?: { label: string; run: () => void } };

const longEnoughToRead = 6000;
let shown: Toast | undefined;
let count = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Says in passing that something was done, with one way back. Never for an error: that stands beside its field. */
export function toast(text: string, action?: Toast["action"]): void {
  count += 1;
  shown = { id: count, text, action };
  clearTimeout(timer);
  timer = setTimeout(dismissToast, action ? longEnoughToRead * 2 : longEnoughToRead);
  tell();
}

export function dismissToast(): void {
  clearTimeout(timer);
  shown = undefined;
  tell();
}

export function currentToast(): Toast | undefined {
  return shown;
}

export function subscribeToast(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
