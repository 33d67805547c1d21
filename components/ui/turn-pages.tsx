import { buttonClass } from "./button";
import { Link } from "./link";

/** The ways on in a list that is read from the newest: back to its beginning, and to what is older. */
export function TurnPages({
  newest,
  older,
}: {
  newest: { href: string; label: string } | null;
  older: { href: string; label: string } | null;
}) {
  return (
    <div className="flex gap-3 print:hidden">
      {[newest, older].map(
        (way) =>
          way && (
            <Link key={way.label} href={way.href} className={buttonClass({ size: "sm" })}>
              {way.label}
            </Link>
          ),
      )}
    </div>
  );
}
