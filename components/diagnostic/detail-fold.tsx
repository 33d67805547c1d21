import { Icon } from "@/components/ui/icon";

/** The detail of a row, behind a chevron at its end; open, it takes the whole line under it. FocusField opens it too. */
export function DetailFold({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <details className="group/fold order-1 min-w-0 justify-self-end open:order-2 open:col-span-full open:w-full open:justify-self-stretch max-lg:ml-auto">
      <summary
        aria-label={name}
        title={name}
        className="ml-auto grid size-8 place-items-center rounded-lg text-ink-2 marker:content-none hover:bg-marine-wash hover:text-marine max-sm:size-11"
      >
        <Icon name="chevron-down" className="transition-transform group-open/fold:rotate-180" />
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
