import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ForgetUnsent } from "@/components/account/forget-unsent";
import { Gate } from "@/components/account/gate";
import { LinkForm } from "@/components/account/link-form";
import { Or } from "@/components/account/or";
import { SignInForm } from "@/components/account/sign-in-form";
import { ClientMessages } from "@/components/client-messages";
import { buttonClass } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { isSetUp } from "@/lib/account/queries";
import { justLeft } from "@/lib/auth/browser";
import { localPath, wayCookie } from "@/lib/auth/rules";
import { currentViewer, enrolmentFirst } from "@/lib/auth/session";
import { sendsMail } from "@/lib/notify/queries";
import { practice } from "@/lib/practice/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("title") };
}

export default async function LoginPage({ searchParams }: PageProps<"/login">) {
  if (!isSetUp()) redirect("/setup");
  const [t, viewer, left, jar, { next, by, late, erased }] = await Promise.all([
    getTranslations("auth"),
    currentViewer(),
    justLeft(),
    cookies(),
    searchParams,
  ]);
  const destination = localPath(typeof next === "string" ? next : undefined);
  if (viewer) redirect(destination ?? "/");
  const first = await enrolmentFirst(destination);
  if (first) redirect(first);
  const mail = sendsMail();
  // A link first, for who never chose; whoever last came in by password on this browser finds the password.
  const way = typeof by === "string" ? by : jar.get(wayCookie)?.value;
  return (
    <Gate
      title={t.rich("motto", { br: () => <br /> })}
      lead={t("lead")}
      foot={<Foot mail={mail} />}
      mark={practice()}
    >
      {left && <ForgetUnsent />}
      {erased && (
        <p role="status" className="mb-5 rounded-lg bg-good-wash px-4 py-3 text-good">
          {t("erased")}
        </p>
      )}
      {late && (
        <p role="status" className="mb-5 rounded-lg bg-watch-wash px-4 py-3 text-watch">
          {t("late")}
        </p>
      )}
      <ClientMessages namespaces={["auth"]}>
        {mail && way !== "password" ? (
          <div className="grid gap-[18px]">
            <LinkForm kind="magic-link" next={destination} />
            <Or />
            <Link href={byPassword(destination)} className={buttonClass({ size: "lg" })}>
              {t("byPassword")}
            </Link>
          </div>
        ) : (
          <SignInForm next={destination} mail={mail} />
        )}
      </ClientMessages>
    </Gate>
  );
}

function byPassword(next: string | undefined): string {
  return `/login?by=password${next ? `&next=${encodeURIComponent(next)}` : ""}`;
}

async function Foot({ mail }: { mail: boolean }) {
  const t = await getTranslations("auth");
  const { name } = practice();
  return (
    <>
      {t("noAccount")}{" "}
      {name &&
        t.rich("portalOf", {
          practice: name,
          b: (words) => <b className="weight-550 text-ink">{words}</b>,
        })}{" "}
      {!mail && t("noMail")}
    </>
  );
}
