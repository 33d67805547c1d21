import { Icon } from "@/components/ui/icon";

/** A detail that opens by hand, or by FocusField when the address names a field in it. */
export function Fold({
  label,
  name,
  children,
}: {
  label: string;
  /** its name for those who do not see where it stands */
  name: string;
  children: React.ReactNode;
}) {
  return (
    <details className="group/fold min-w-0 open:order-1 open:w-full">
      <summary
        aria-label={name}
        className="inline-flex min-h-[30px] items-center gap-1 rounded-md text-13 font-medium text-ink-2 marker:content-none hover:text-marine max-sm:min-h-11"
      >
        <Icon
          name="chevron-right"
          size={14}
          className="transition-transform group-open/fold:rotate-90"
        />
        {label}
      </summary>
      <div className="pt-2 pb-3">{children}</div>
    </details>
  );
}
