import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Gate } from "@/components/account/gate";
import { Button, buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { isSetUp } from "@/lib/account/queries";
import { signOutAction } from "@/lib/auth/actions";
import { currentViewer, enrolmentFirst } from "@/lib/auth/session";
import { listEngagements } from "@/lib/engagement/queries";
import { practice } from "@/lib/practice/queries";

/** A plain welcome; whoever is signed in lands where they work. */
export default async function HomePage() {
  if (!isSetUp()) redirect("/setup");
  const [t, viewer] = await Promise.all([getTranslations("auth"), currentViewer()]);
  const first = viewer ? undefined : await enrolmentFirst();
  if (first) redirect(first);
  if (!viewer)
    return (
      <Gate
        mark={practice()}
        title={t.rich("motto", { br: () => <br /> })}
        lead={t("welcome.text")}
      >
        <Link href="/login" className={buttonClass({ variant: "primary", size: "lg" })}>
          {t("welcome.open")}
        </Link>
      </Gate>
    );
  const [only, ...others] = listEngagements(viewer);
  if (only && others.length === 0) redirect(`/engagements/${only.id}`);
  if (only || (viewer.kind === "account" && viewer.practiceRole)) redirect("/portfolio");
  return (
    <Gate mark={practice()} title={t("nothing.title")} lead={t("nothing.text")}>
      <form action={signOutAction}>
        <Button type="submit" size="lg">
          {t("signOut")}
        </Button>
      </form>
    </Gate>
  );
}
