{{ config(tags=['loud']) }}
select regexp_extract(current_query(), '/\*.*\*/') as comment, contains(current_query(), '*/;') as before_end
