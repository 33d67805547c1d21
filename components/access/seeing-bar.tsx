import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { ownEyesAction } from "@/lib/access/seeing/actions";
import type { SeenNow } from "@/lib/access/seeing/queries";

/** Above every page while a consultant looks as somebody else: as whom, that nothing is written, and the way back. */
export function SeeingBar({ seen: { engagement, role, person } }: { seen: SeenNow }) {
  const t = useTranslations("seeing");
  const people = useTranslations("people");
  return (
    <section
      aria-label={t("label")}
      className="sticky top-0 z-40 flex min-h-11 items-center justify-center gap-x-4 bg-marine px-5 text-13 text-on-marine max-sm:justify-between max-sm:py-1 sm:h-11 print:hidden"
    >
      <Icon name="eye" className="max-sm:hidden" />
      <p className="min-w-0 leading-tight sm:truncate">
        <b className="font-semibold">
          {person
            ? t("person", { engagement, name: person, role: people(`roles.as.${role}`) })
            : t("role", { engagement, role })}
        </b>{" "}
        {t("only")}
      </p>
      <form action={ownEyesAction} className="shrink-0">
        <button
          type="submit"
          className="min-h-8 cursor-pointer rounded-lg border border-on-marine px-3 font-semibold -outline-offset-4 outline-on-marine hover:bg-on-marine hover:text-marine max-sm:min-h-11"
        >
          {t("back")}
        </button>
      </form>
    </section>
  );
}
