/** A passage that somebody is about to speak of: its two ends (Yjs relative positions, base64) and its words. */
export type Asked = { from: string; to: string; quote: string };
