//! Reports: plain data in, bytes out, one file a format. Knows neither scenarios nor sessions nor files.
pub mod class;
pub mod page;
pub mod page_html;
pub mod page_md;
