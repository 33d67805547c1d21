/** ▲ or ▼, drawn: our fonts hold neither. The words beside it say the same. */
export function Triangle({ up }: { up: boolean }) {
  return (
    <svg
      viewBox="0 0 8 8"
      width="9"
      height="9"
      fill="currentColor"
      aria-hidden="true"
      className="shrink-0"
    >
      <path d={up ? "M4 1 7.5 7H.5z" : "M4 7 .5 1h7z"} />
    </svg>
  );
}
