import type { Choices } from "@/lib/exchange/kpi/reading";
import type { ImportStep } from "@/lib/kpi/import/steps";

export type UploadStep =
  | ImportStep
  | { step: "sending"; share: number }
  | { step: "rejected"; reason: string };

/** The largest file that is sent, in bytes: the server says the same. */
export const largestUpload = 20 * 1024 * 1024;

/** Sends one file and tells each step of its reading; returns how to stop it. */
export function upload(
  { engagementId, file, choices }: { engagementId: string; file: File; choices: Choices },
  tell: (step: UploadStep) => void,
): () => void {
  if (file.size > largestUpload) {
    tell({ step: "rejected", reason: "too_large" });
    return () => {};
  }
  const query = new URLSearchParams({ name: file.name, choices: JSON.stringify(choices) });
  const request = new XMLHttpRequest();
  let heard = 0;
  const listen = () => {
    if (request.status !== 200) return;
    const lines = request.responseText.slice(heard).split("\n");
    lines.pop();
    for (const line of lines) {
      heard += line.length + 1;
      tell(JSON.parse(line) as ImportStep);
    }
  };
  request.open("POST", `/api/engagements/${engagementId}/imports?${query}`);
  request.setRequestHeader("content-type", "application/octet-stream");
  request.upload.onprogress = ({ loaded, total }) =>
    tell({ step: "sending", share: total > 0 ? loaded / total : 0 });
  request.onprogress = listen;
  request.onload = () => {
    listen();
    if (request.status !== 200) tell({ step: "rejected", reason: reasonOf(request.responseText) });
  };
  request.onerror = () => tell({ step: "rejected", reason: "offline" });
  request.send(file);
  return () => request.abort();
}

function reasonOf(text: string): string {
  try {
    return String((JSON.parse(text) as { reason?: unknown }).reason);
  } catch {
    return "other";
  }
}
