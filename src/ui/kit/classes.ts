/** Joins class names, leaving out what is absent: `joinClasses(styles.chip, isActive && styles.active)`. */
export function joinClasses(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
