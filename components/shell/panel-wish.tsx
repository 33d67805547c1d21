/**
 * How the page wants the panel: `docked` beside it where there is room, or opened by a button of the page's `own`.
 * Stands at the top of the page, where the frame's style finds it without looking through the page at each change.
 */
export function PanelWish({ panel }: { panel: "docked" | "own" }) {
  return <span data-panel={panel} hidden />;
}
