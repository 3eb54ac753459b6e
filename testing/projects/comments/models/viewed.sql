{{ config(materialized='incremental') }}
select regexp_extract(current_query(), '/\*.*\*/') as comment {% if is_incremental() %} -- again {% endif %}
