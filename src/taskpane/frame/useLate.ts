import { useEffect, useState } from "react";

/** True once something has been under way for so many milliseconds; false again when it is over. */
export function useLate(underWay: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [underWay, milliseconds]);
  return late;
}
