import { Icon } from "@/components/ui/icon";

/**
 * The detail of a row, behind a chevron at the row's end; open, it takes the whole line under it. The row is `relative`
 * and leaves room at its right (`detailRoom`). FocusField opens it too.
 */
export function DetailFold({
  name,
  low = false,
  children,
}: {
  name: string;
  /** the row is one line high */
  low?: boolean;
  children: React.ReactNode;
}) {
  return (
    <details className="group/fold order-2 col-span-full w-full min-w-0 lg:-mr-10">
      <summary
        aria-label={name}
        title={name}
        className={`${low ? "-top-0.5" : "top-2"} absolute right-0 grid size-8 place-items-center rounded-lg text-ink-2 marker:content-none hover:bg-marine-wash hover:text-marine max-sm:top-0 max-sm:size-11`}
      >
        <Icon name="chevron-down" className="transition-transform group-open/fold:rotate-180" />
      </summary>
      <div className="pt-2 pb-3 max-sm:-mr-12">{children}</div>
    </details>
  );
}

export const detailRoom = "relative pr-10 max-sm:pr-12";
