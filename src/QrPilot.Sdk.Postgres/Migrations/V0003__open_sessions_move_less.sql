-- Every event notes when its session was last heard of. While no index holds that instant, and there is room in the page, the note costs no
-- change of any index. The few open sessions are found by sessions_open_table.
drop index sessions_silent;
alter table sessions set (fillfactor = 70);
