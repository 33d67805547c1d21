import { Ordinals } from "./ordinals";

/** A calendar day: `text` as the formatter wrote it, `day` ("YYYY-MM-DD") for machines. */
export function Day({ day, text, className }: { day: string; text: string; className?: string }) {
  return (
    <time dateTime={day} className={className}>
      <Ordinals text={text} />
    </time>
  );
}
