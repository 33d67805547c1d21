import { colourProperty, initials, personColour } from "@/lib/format/person";

const sizes = { sm: "size-6 text-[10px]", lg: "size-8 text-12", xl: "size-11 text-[15px]" };

export type FaceProps = {
  name: string;
  id?: string;
  /** A CSS colour; without one it is what the page says of the person, else their own. */
  colour?: string;
  size?: keyof typeof sizes;
  /** Outlined: someone who is invited, or away. */
  hollow?: boolean;
  /** The name is written beside it already. */
  silent?: boolean;
};

/** A person as initials on their colour. */
export function Face({
  name,
  id = name,
  colour = ownColour(id),
  size = "sm",
  hollow = false,
  silent = false,
}: FaceProps) {
  return (
    <span
      {...(silent ? { "aria-hidden": true } : { role: "img", "aria-label": name, title: name })}
      style={{ "--c": colour }}
      className={`inline-grid shrink-0 place-items-center rounded-full font-semibold leading-none tracking-[.02em] ${sizes[size]} ${
        hollow ? "bg-sheet text-(--c) inset-ring-2 inset-ring-(--c)" : "bg-(--c) text-sheet"
      }`}
    >
      {initials(name)}
    </span>
  );
}

function ownColour(id: string): string {
  const said = colourProperty(id);
  return said ? `var(${said}, ${personColour(id)})` : personColour(id);
}

/** Several people side by side; those beyond `most` are counted. */
export function Faces({
  people,
  most = 4,
  size,
}: {
  people: readonly { name: string; id?: string; colour?: string }[];
  most?: number;
  size?: FaceProps["size"];
}) {
  const more = people.slice(most);
  return (
    <span className="inline-flex items-center gap-[3px]">
      {people.slice(0, most).map(({ name, id = name, colour }) => (
        <Face key={id} name={name} id={id} colour={colour} size={size} />
      ))}
      {more.length > 0 && (
        <span className="text-12 text-ink-2" title={more.map(({ name }) => name).join(", ")}>
          +{more.length}
        </span>
      )}
    </span>
  );
}
