import "react";

// style={{ "--glow": … }} is how a token reaches a stylesheet; React's own types know no custom property.
declare module "react" {
  interface CSSProperties {
    [name: `--${string}`]: string | number | undefined;
  }
}
