import type { LogoType } from "./rules";

export type Size = { width: number; height: number };

/** The size of a picture in pixels as its own head says it; null where the head is cut or says none. */
export function sizeOf(bytes: Uint8Array, type: LogoType): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = readers[type](view);
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const readers: Record<LogoType, (view: DataView) => Size | null> = {
  "image/png": (view) =>
    word(view, 12) === "IHDR" ? { width: view.getUint32(16), height: view.getUint32(20) } : null,
  "image/jpeg": jpeg,
  "image/webp": webp,
};

/** Goes from marker to marker until the start of a frame, which holds the size (ITU T.81, B.2.2). */
function jpeg(view: DataView): Size | null {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

// C4, C8 and CC are tables that share the range of the frames.
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** The three forms of WebP: lossy, lossless, extended (RFC 9649). */
function webp(view: DataView): Size | null {
  switch (word(view, 12)) {
    case "VP8 ":
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case "VP8L": {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case "VP8X":
      return { width: three(view, 24) + 1, height: three(view, 27) + 1 };
    default:
      return null;
  }
}

const three = (view: DataView, at: number) =>
  view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

function word(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((step) => view.getUint8(at + step)));
}
