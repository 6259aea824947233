import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** How far from the end the reader still counts as being there, in pixels. */
const NEAR = 96;

/**
 * Keeps the end of the thread in view while it grows, but only for a reader who is there: one who
 * has scrolled up is left alone, and told that there is more.
 *
 * @param end the element after the last reply
 * @param growth anything that changes when the thread grows
 */
export function useFollowScroll(
  end: RefObject<HTMLElement | null>,
  growth: unknown,
): { away: boolean; goToEnd: () => void } {
  const following = useRef(true);
  const [away, setAway] = useState(false);
  useEffect(() => {
    let lastTop = window.scrollY;
    const onScroll = (): void => {
      const near = distanceToEnd(end.current) < NEAR;
      const up = window.scrollY < lastTop - 2;
      lastTop = window.scrollY;
      if (near) following.current = true;
      else if (up) following.current = false;
      setAway(!near && !following.current);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', onScroll);
    };
  }, [end]);
  useEffect(() => {
    if (following.current) scrollToEnd(end.current, false);
    else setAway(distanceToEnd(end.current) >= NEAR);
  }, [growth, end]);
  const goToEnd = useCallback(() => {
    following.current = true;
    setAway(false);
    scrollToEnd(end.current, true);
  }, [end]);
  return { away, goToEnd };
}

function scrollToEnd(end: HTMLElement | null, smooth: boolean): void {
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  end?.scrollIntoView({ block: 'end', behavior: smooth && !calm ? 'smooth' : 'auto' });
}

function distanceToEnd(end: HTMLElement | null): number {
  return end ? end.getBoundingClientRect().bottom - window.innerHeight : 0;
}
