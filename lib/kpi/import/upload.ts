/**
 * The bytes of a request's body, or `too_large` where there are more than allowed. What is too large is read to its end
 * and thrown away, up to five times as much, so that the sentence that says so arrives.
 */
export async function readUpload(
  request: Request,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | "too_large"> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size <= most) chunks.push(chunk);
    else chunks.length = 0;
    if (size > most * 5) break;
  }
  return size > most ? "too_large" : Buffer.concat(chunks);
}
