-- A foreign key looks up the session of every single event, which took a quarter of the time of an append. A batch asks once for the
-- sessions that it refers to. No session that events refer to goes away or changes its name.
alter table events drop constraint events_tenant_id_session_id_fkey;

create function events_need_sessions() returns trigger
    language plpgsql as $$
declare
    missing record;
begin
    -- The inner query cannot become a join, so that the sessions are looked up one by one, however many there are.
    select batch.tenant_id, batch.session_id
    into missing
    from (select distinct tenant_id, session_id from added) batch
    where (select id from sessions where sessions.tenant_id = batch.tenant_id and sessions.id = batch.session_id) is null
    limit 1;
    if found then
        raise exception using
            errcode = 'foreign_key_violation',
            message = format('An event refers to session %L of tenant %L, which there is not.', missing.session_id, missing.tenant_id);
    end if;

    return null;
end
$$;

create trigger events_need_sessions after insert on events
    referencing new table as added
    for each statement execute function events_need_sessions();

create function sessions_keep_events() returns trigger
    language plpgsql as $$
begin
    if exists (select 1 from events where tenant_id = old.tenant_id and session_id = old.id) then
        raise exception using
            errcode = 'foreign_key_violation',
            message = format('Events refer to session %L of tenant %L.', old.id, old.tenant_id);
    end if;

    return null;
end
$$;

create trigger sessions_keep_events_on_delete after delete on sessions
    for each row execute function sessions_keep_events();

create trigger sessions_keep_events_on_rename after update of tenant_id, id on sessions
    for each row when (old.tenant_id <> new.tenant_id or old.id <> new.id)
    execute function sessions_keep_events();
