import { PanelWish } from "@/components/shell/panel-wish";

/** The strategy is read with its coherence at its side: the frame docks the panel here. */
export default function StrategyLayout({ children }: LayoutProps<"/engagements/[id]/strategy">) {
  return (
    <>
      <PanelWish panel="docked" />
      {children}
    </>
  );
}
