import { useEffect, useRef, useState } from 'react';
import type { Announcement } from '../../ui/kit/messages/LiveRegion';
import { announceBuild, type BuildState } from '../../ui/shell/build/buildState';

/** What a screen reader is told of the build: its start, each quarter, its end. */
export function useAnnouncement(build: BuildState): Announcement | null {
  const before = useRef<BuildState>({ kind: 'idle' });
  const [announcement, setAnnouncement] = useState<Announcement | null>(null);
  useEffect(() => {
    const said = announceBuild(before.current, build);
    before.current = build;
    if (said) setAnnouncement((last) => ({ id: (last?.id ?? 0) + 1, ...said }));
  }, [build]);
  return announcement;
}
