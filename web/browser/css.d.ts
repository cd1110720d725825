// Vite takes style sheets out of the script and links them.
declare module '*.css';
