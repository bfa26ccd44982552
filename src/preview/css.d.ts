// Style sheets are loaded for their effect alone.
declare module "*.css";
