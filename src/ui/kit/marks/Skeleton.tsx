import type { CSSProperties } from 'react';
import { joinClasses } from '../classes';
import styles from './Skeleton.module.css';

interface SkeletonProps {
  /** Size of what will stand here, so that nothing moves when it comes. */
  readonly width?: CSSProperties['inlineSize'];
  readonly height?: CSSProperties['blockSize'];
  readonly shape?: 'bar' | 'circle';
  readonly className?: string;
}

/** The place of something that is loading; whoever loads says so in words or a live region. */
export function Skeleton({ width = '100%', height = 12, shape = 'bar', className }: SkeletonProps) {
  return (
    <span
      className={joinClasses(styles.skeleton, className)}
      data-shape={shape}
      style={{ inlineSize: width, blockSize: height }}
      aria-hidden="true"
    />
  );
}
