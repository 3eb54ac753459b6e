import styles from './Rail.module.css';

/** The mark of ShopSmart, as in public/icons/icon.svg. */
export function Logo() {
  return (
    <svg className={styles.logo} viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <rect className={styles.logoGround} width="24" height="24" rx="6" />
      <g fill="none" stroke="currentColor" strokeLinecap="round" strokeLinejoin="round">
        <path strokeWidth="1.5" d="M4.9 6.2h1.5a.6.6 0 0 1 .6.45L9.1 15.2a.7.7 0 0 0 .68.53h7.5" />
        <path strokeWidth="1.9" d="M11 11.4v1.7M14.1 8.9v4.2M17.2 6.1v7" />
      </g>
      <circle cx="10.7" cy="18.1" r="1.15" fill="currentColor" />
      <circle cx="15.7" cy="18.1" r="1.15" fill="currentColor" />
    </svg>
  );
}
