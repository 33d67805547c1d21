/** A text whose ordinals are raised: "1er mars", "6e mois". */
export function Ordinals({ text }: { text: string }) {
  const parts = text.split(/((?<=\d)(?:er|re|e)(?![\p{L}\d]))/u);
  return parts.map((part, index) =>
    // split puts each captured ordinal at an odd place
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
    index % 2 === 1 ? <sup key={index}>{part}</sup> : part,
  );
}
