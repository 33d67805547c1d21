import styles from "./table.module.css";

/**
 * A table in the house style; under 640 px each row becomes a card, so give every cell its column's name in
 * `data-label`. Figures carry `data-num`, sentences `data-text`. `sheet` puts it on a surface with a sunk head; `dense` stands in a narrow column,
 * flush with the text around it.
 */
export function Table({
  caption,
  sheet = false,
  dense = false,
  children,
}: {
  caption: string;
  sheet?: boolean;
  dense?: boolean;
  children: React.ReactNode;
}) {
  const table = (
    <table className={dense ? `${styles.table} ${styles.dense}` : styles.table}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  );
  return sheet ? <div className={styles.sheet}>{table}</div> : table;
}
