export type Rival = { id: string; name: string; x: number | null; y: number | null };
export type Axes = { id: string; xLow: string; xHigh: string; yLow: string; yHigh: string };
