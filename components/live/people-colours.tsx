import { colourProperty } from "@/lib/format/person";
import type { RoomView } from "@/lib/live/queries";

/** Everybody of the engagement has one colour on all its pages, whether they are shown as an account or as a person of the inventory. */
export function PeopleColours({
  people,
  children,
}: {
  people: RoomView["people"];
  children: React.ReactNode;
}) {
  const style = Object.fromEntries(
    people.flatMap(({ id, personId, colour }) =>
      [id, personId ?? ""].flatMap((one) => {
        const property = colourProperty(one);
        return property ? [[property, colour]] : [];
      }),
    ),
  );
  return (
    <div className="contents" style={style}>
      {children}
    </div>
  );
}
