import styles from "./table.module.css";

/**
 * A table in the house style; under 640 px each row becomes a card, so give every cell its column's name in
 * `data-label`. Figures carry `data-num`. `sheet` puts it on a surface with a sunk head.
 */
export function Table({
  caption,
  sheet = false,
  children,
}: {
  caption: string;
  sheet?: boolean;
  children: React.ReactNode;
}) {
  const table = (
    <table className={styles.table}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
  return sheet ? <div className={styles.sheet}>{table}</div> : table;
}
