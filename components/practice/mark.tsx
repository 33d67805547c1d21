import { fitted, logoPath } from "@/lib/practice/logo/rules";
import type { Brand } from "@/lib/practice/rules";

/** The boxes a logo fits in, in pixels: the head of a sheet or of a page to enter by, of a page, of the frame about a page. */
const boxes = {
  large: { width: 192, height: 56 },
  medium: { width: 128, height: 32 },
  small: { width: 144, height: 24 },
} as const;

/** The practice by its logo, or by its name beside its colour. */
export function Mark({ mark, size = "medium" }: { mark: Brand; size?: keyof typeof boxes }) {
  const { name, colour, logo } = mark;
  if (logo)
    return (
      // biome-ignore lint/performance/noImgElement: no image optimizer is on (quality.md, security 5)
      <img
        src={logoPath(logo)}
        alt={name}
        {...fitted(logo, boxes[size])}
        // On a dark sheet the picture keeps white about it, outside its box: its edge stays on the line of the text.
        className="shrink-0 rounded-sm bg-[light-dark(transparent,#fff)] shadow-[0_0_0_4px_light-dark(transparent,#fff)]"
      />
    );
  if (!name) return null;
  return (
    <span
      className={`inline-flex min-w-0 items-center gap-2 text-ink-2 ${size === "large" ? "text-14" : size === "small" ? "text-12" : "text-13"}`}
    >
      {colour && (
        <span
          aria-hidden="true"
          className={`w-1 shrink-0 rounded-full ${size === "small" ? "h-3" : "h-4"}`}
          style={{ backgroundColor: colour }}
        />
      )}
      <span className="truncate">{name}</span>
    </span>
  );
}
