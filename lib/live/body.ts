/** The JSON of a request, or `too_large` as soon as more bytes than allowed came in; null where it is no JSON. */
export async function readBody(request: Request, most: number): Promise<unknown | "too_large"> {
  if (Number(request.headers.get("content-length") ?? 0) > most) return "too_large";
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > most) return "too_large";
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    return null;
  }
}
