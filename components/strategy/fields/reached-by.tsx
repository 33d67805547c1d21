"use client";

import { useField } from "@/components/live/use-field";
import type { LinkValue } from "@/lib/engagement/links";

export type Reaching = { id: string; name: string; reaches: LinkValue };

/** The channels that reach a persona: the tie is the channel's, said from the persona's side. */
export function ReachedBy({
  id,
  persona,
  label,
  channels,
}: {
  /** where a finding's button leads */
  id: string;
  persona: string;
  label: string;
  channels: readonly Reaching[];
}) {
  if (channels.length === 0) return null;
  return (
    <fieldset id={id} className="min-w-0 pb-3">
      <legend className="weight-550 mb-1.5 text-12 text-ink-2">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {channels.map((channel) => (
          <Toggle key={channel.id} channel={channel} persona={persona} />
        ))}
      </div>
    </fieldset>
  );
}

function Toggle({ channel, persona }: { channel: Reaching; persona: string }) {
  const bound = useField<LinkValue>({
    item: channel.id,
    field: "link:reaches",
    value: channel.reaches,
  });
  const on = bound.value.some((tie) => tie.id === persona);
  return (
    <button
      type="button"
      aria-pressed={on}
      disabled={!bound.mayEdit}
      onClick={() =>
        bound.commit(
          on
            ? bound.value.filter((tie) => tie.id !== persona)
            : [...bound.value, { id: persona, amount: null }],
        )
      }
      className="min-h-[30px] rounded-full border border-edge px-3 text-13 text-ink-2 hover:not-disabled:border-marine aria-pressed:border-marine aria-pressed:bg-marine-wash aria-pressed:font-semibold aria-pressed:text-marine max-sm:min-h-11"
    >
      {channel.name}
    </button>
  );
}
